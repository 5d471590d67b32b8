const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Packages of channels are there once they were installed. */
const missing = existsSync(join(__dirname, 'channels/node_modules'))
  ? []
  : Object.keys(require('./channels/package.json').dependencies);

/** The arrows of docs/architecture.md. Each layer lists the only places it may import from. */
const layers = {
  core: [],
  seal: ['core'],
  store: ['core'],
  sync: ['core'],
  i18n: ['core'],
  ui: ['core', 'i18n'],
  post: ['core', 'seal', 'store', 'sync'],
  visit: ['core', 'i18n', 'ui'],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import ${allowed.length ? allowed.map((a) => `src/${a}`).join(', ') : 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^(src|widget|kiosk|desk|hub|demo|channels|locales|test)/',
    pathNot: [layer, ...allowed].map((name) => `^src/${name}/`),
  },
}));

const surfaces = ['widget', 'kiosk', 'desk', 'hub', 'channels'];
const surfaceRules = surfaces.map((surface) => ({
  name: `surface-${surface}`,
  comment: `${surface} never imports another surface, the demo or a test`,
  severity: 'error',
  from: { path: `^${surface}/` },
  to: { path: `^(${[...surfaces.filter((s) => s !== surface), 'demo', 'test'].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...surfaceRules,
    {
      name: 'core-is-pure',
      comment: 'src/core imports no package but valibot',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-optional'],
        pathNot: 'node_modules/valibot/',
      },
    },
    {
      name: 'hub-sees-only-core',
      comment: 'the hub never sees text, so it needs nothing that could open or draw it',
      severity: 'error',
      from: { path: '^hub/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'channels-are-a-client',
      comment: 'channels talk, seal and send; what draws on a screen is of no use there',
      severity: 'error',
      from: { path: '^channels/' },
      to: { path: '^(locales/|src/(?!(core|seal|store|sync|post)/|i18n/(dates|locales)\\.ts))' },
    },
    {
      name: 'channels-work-without-botkit',
      comment:
        'conversation, words and post know no package: they are tested where none is installed',
      severity: 'error',
      from: {
        path: '^channels/',
        pathNot: '^channels/((main|bridge)\\.ts$|bundle\\.mjs$|front/|botkit/|stubs/)',
      },
      to: {
        path: '(^channels/((main|bridge)\\.ts$|front/|botkit/)|node_modules/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'botkit-lives-in-one-folder',
      comment: 'trap by trap (docs/channels.md): nothing of it faces the internet',
      severity: 'error',
      from: { path: '^(?!(channels/botkit|test/channels)/)' },
      to: {
        path: '(^|/)(botkit|botbuilder[a-z-]*|botframework-[a-z-]+)(/|$)',
        pathNot: '^channels/botkit/',
      },
    },
    {
      name: 'crypto-lives-in-seal',
      comment: 'src/seal is the only place with cryptography of ours',
      severity: 'error',
      from: { path: '^(src|widget|kiosk|desk|channels)/', pathNot: '^src/seal/' },
      to: { path: 'node_modules/(hpke|@hpke|hash-wasm|altcha-lib)/' },
    },
    {
      name: 'hub-draws-nothing',
      severity: 'error',
      from: { path: '^hub/' },
      to: { path: 'node_modules/(lit|@lit|hpke|hash-wasm)/' },
    },
    {
      name: 'product-never-imports-dev',
      severity: 'error',
      from: { path: '^(src|widget|kiosk|desk|hub|channels)/', pathNot: '^channels/bundle\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: `^(${missing.join('|') || 'none'})(/|$)` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^channels/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
