// Writes src/api/schema.ts from openapi.json; with --check only compares and fails when it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const schema = new URL('../openapi.json', import.meta.url);
const target = new URL('../src/api/schema.ts', import.meta.url);
const header = '// Generated from openapi.json by `npm run api:types`. Do not edit.\n\n';

const wanted = header + astToString(await openapiTS(schema, { alphabetize: true }));
if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== wanted) {
    console.error('src/api/schema.ts does not match openapi.json: run `npm run api:types`.');
    process.exit(1);
  }
  console.log('API types are current.');
} else {
  await writeFile(target, wanted);
}
