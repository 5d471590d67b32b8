// The bridge as one file, channels/dist/bridge.js, that needs Node and nothing beside it.
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Botkit's own dialogues guess numbers and dates with these, and load them all at the start. Our
 * conversations are not its dialogues.
 */
const nothing = `
  const nothing = new Proxy(
    () => { throw new Error('the recognizers are not in this bundle'); },
    { get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing) },
  );
  module.exports = nothing;`;
const withoutRecognizers = {
  name: 'without-recognizers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@microsoft\/recognizers-text/ }, ({ path }) => ({
      path,
      namespace: 'without',
    }));
    onLoad({ filter: /./, namespace: 'without' }, () => ({ contents: nothing }));
  },
};

await build({
  entryPoints: [join(here, 'main.ts')],
  outfile: join(here, 'dist/bridge.js'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Botkit and what it stands on are CommonJS: they ask for `require` and for their own folder.
  banner: {
    js: [
      "import { createRequire as requireOf } from 'node:module';",
      'const require = requireOf(import.meta.url);',
      'const __filename = import.meta.filename;',
      'const __dirname = import.meta.dirname;',
      // That they ask for punycode is no news to who runs a bridge.
      'process.noDeprecation = true;',
    ].join('\n'),
  },
  plugins: [withoutRecognizers],
  minify: true,
  // Some of it goes by the names of its classes.
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
});
