import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a package says to TypeScript, by file name. Throws where the code has errors of its own. */
export function typesOf(root: string, sources: readonly string[]): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
    readFileSync(file, 'utf8'),
  ) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const program = ts.createProgram(
    sources.map((source) => join(root, source)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, types: [] },
  );
  const written = new Map<string, string>();
  for (const source of sources) {
    const file = program.getSourceFile(join(root, source));
    const emitted = program.emit(file, (path, text) => {
      written.set(path.replace(/^.*\//, ''), text.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
    });
    if (emitted.emitSkipped || emitted.diagnostics.length > 0)
      throw new Error(ts.formatDiagnostics(emitted.diagnostics, host));
  }
  return written;
}

const host: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => '',
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};
