import antfu from '@antfu/eslint-config'

export default antfu(
  {
    type: 'app',
    vue: true,
    typescript: true,
    // Cargo's files, in Cargo's own style.
    toml: false,
    ignores: [
      'dist',
      'target',
      '.cache',
      'public',
      // As maturin generates it.
      'snippets/packaging/.github',
      // Slidev's own Markdown: front matter between slides, code shortened for the screen.
      'slides.md',
      'workshop.md',
      'slides/**/*.md',
      '**/*.md/**',
    ],
  },
  {
    files: ['scripts/**'],
    rules: {
      // Commands talk to a terminal, and await at their top level.
      'no-console': 'off',
      'antfu/no-top-level-await': 'off',
    },
  },
  {
    // As CONTRIBUTING.md says.
    files: ['{bench,components,labs,scripts,setup}/**/*.{js,ts,vue}'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.{js,ts,vue}'],
    rules: { 'style/max-len': ['error', { code: 140, ignoreUrls: true }] },
  },
  {
    files: ['*.config.ts'],
    rules: { 'antfu/no-top-level-await': 'off' },
  },
)
