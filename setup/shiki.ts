import { defineShikiSetup } from '@slidev/types'

/** The high-contrast pair: every token of it passes 4.5:1 on our panels, the default themes' do not. */
export default defineShikiSetup(() => ({
  themes: {
    light: 'github-light-high-contrast',
    dark: 'github-dark-high-contrast',
  },
}))
