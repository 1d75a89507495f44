import type { ExportTemplate } from '../../model';

const PLAIN_NOTE = `# {{ note.title | markdown }}

{% for block in blocks -%}
{{ block.markdown }}

{% endfor -%}
{% for quotation in quotations -%}
[^{{ quotation.number }}]: {{ quotation.author | markdown }}, “{{ quotation.title | markdown }}”, {{ quotation.published }}{% if quotation.url != "" %}, <{{ quotation.url }}>{% endif %}
{% endfor -%}
`;

const CARDS = `{% for quotation in quotations -%}
## Card {{ quotation.number }}

{{ quotation.words | markdown | quote }}

{{ quotation.author | markdown }}, *{{ quotation.title | markdown }}*, {{ quotation.publisher | markdown }}, {{ quotation.published | date: "%d %B %Y" }}{% if quotation.paragraph != "" %}, ¶ {{ quotation.paragraph }}{% endif %}

{{ quotation.verdict | capitalize }}.
{%- if quotation.comment != "" %}

{{ quotation.comment | markdown }}
{%- endif %}
{%- if quotation.tags.size > 0 %}

Tags: {{ quotation.tags | join: ", " | markdown }}
{%- endif %}

{% endfor -%}
`;

const TABLE = `# {{ source.title | markdown }}

| ¶ | Quotation | Label | Tags | Comment |
|---|---|---|---|---|
{% for annotation in annotations -%}
| {{ annotation.paragraph }} | {{ annotation.words | cell }} | {{ annotation.label | cell }} | {{ annotation.tags | join: ", " | cell }} | {{ annotation.comment | cell }} |
{% endfor -%}
`;

const READING_LIST = `# Reading list

{% for source in sources -%}
- {{ source.author | markdown }}, *{{ source.title | markdown }}*, {{ source.published }} (annotations: {{ source.annotations.size }})
{% endfor -%}
`;

/** The templates the program comes with, to be used as they are or copied. */
export const STARTER_TEMPLATES: readonly ExportTemplate[] = [
  {
    id: 'starter-footnotes',
    name: 'Markdown with footnotes, plain',
    scope: 'note',
    extension: 'md',
    text: PLAIN_NOTE,
  },
  { id: 'starter-cards', name: 'Quotation cards', scope: 'note', extension: 'md', text: CARDS },
  { id: 'starter-table', name: 'Annotations as a table', scope: 'source', extension: 'md', text: TABLE },
  { id: 'starter-reading-list', name: 'Reading list', scope: 'library', extension: 'md', text: READING_LIST },
];
