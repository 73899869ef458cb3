// Writes the types of the API from its document, or with --check ends with 1 when they are not what it says.
import { readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";
import ts from "typescript";

const document = new URL("../../gateway/src/main/resources/openapi.json", import.meta.url);
const target = new URL("src/schema.ts", import.meta.url);

const blob = ts.factory.createTypeReferenceNode("Blob");
const types = await openapi(document, {
  // Files are blobs, not text.
  transform: (schema) => (schema.format === "binary" ? blob : undefined),
  silent: true,
});
const text = `// Made from the API's document by "npm run generate"; not written by hand.\n\n${astToString(types)}`;

if (process.argv.includes("--check")) {
  const known = await readFile(target, "utf8").catch(() => "");
  if (known !== text) {
    console.error("src/schema.ts is not what the API's document says; ./vidgo client writes it anew");
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
