/** Provenote's mark: two opening strokes of a quotation on the accent colour. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <rect x="1.5" y="1.5" width="17" height="17" rx="5" fill="var(--accent)" />
      <path
        d="M6.2 12.4c0-3 .9-4.7 2.9-5.4M11.2 12.4c0-3 .9-4.7 2.9-5.4"
        stroke="var(--on-accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
