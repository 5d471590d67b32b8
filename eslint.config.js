import { existsSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const browserCode = ['src/**/*.ts', 'widget/**/*.ts', 'desk/**/*.ts', 'kiosk/**/*.ts'];
/** What is written against the packages of channels, of which the types are there once they are. */
const needsChannels = [
  'channels/{main.ts,bridge.ts,front/**,botkit/**}',
  'test/channels/{**/*.channels.ts,installed/**}',
];
const channels = existsSync(join(import.meta.dirname, 'channels/node_modules'));
const unsafeSinks = [
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static|CSS)$/]',
    message: 'Visitor text is never markup.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Visitor text is never markup.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name='document']",
    message: 'Visitor text is never markup.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.data', '.work', '**/*.cjs'] },
  { ignores: channels ? [] : needsChannels },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: [
          ...['./tsconfig.json', './tsconfig.worker.json', './tsconfig.node.json'],
          './channels/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: browserCode,
    extends: [
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs['flat/recommended'] ?? [],
    ],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage'],
      'no-restricted-syntax': ['error', ...unsafeSinks],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'fetch',
          'crypto',
          'setTimeout',
          'setInterval',
          'Date',
          'performance',
        ],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass randomness in.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'widget/**/*.ts', 'desk/**/*.ts', 'kiosk/**/*.ts'],
    ignores: ['src/seal/**', 'src/core/**'],
    rules: { 'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'crypto'] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests read methods off prototypes to stand in their way.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
