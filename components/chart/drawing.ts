import { defineAsyncComponent } from 'vue'

/** Loaded when the first chart is placed, so that the first slide does not wait for it; and with the font it measures. */
export const Drawing = defineAsyncComponent(async () => {
  const [component] = await Promise.all([import('./Drawing.vue'), fontLoaded()])
  return component
})

/** A chart without its font is better than no chart. */
async function fontLoaded(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text')
  await Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 16px ${family}`).catch(() => [])))
}
