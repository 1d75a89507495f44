import { buildAll } from './bundle';

const milliseconds = await buildAll('warn');
console.log(`Built dist/page and dist/electron in ${(milliseconds / 1_000).toFixed(1)} s`);
