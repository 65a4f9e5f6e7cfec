import type { Browser } from 'playwright-core'
import { translatorFor } from '../../views/messages/translator.ts'

/** As large as those who show previews of links ask for. */
export const previewSize = { width: 1200, height: 630 }

const page = (map: string, { title, end, languages }: Record<'title' | 'end' | 'languages', string>) => `
<style>
  body { margin: 0; background: #fbf9f4; color: #1f2528; font-family: P052, Palatino, Georgia, serif; overflow: hidden }
  main { position: absolute; left: 72px; top: 64px; width: 600px }
  .brand { display: flex; gap: 20px; align-items: center; font-size: 46px }
  .brand svg { width: 84px; fill: none; stroke: #0b5c68; stroke-width: 2; stroke-linecap: round }
  h1 { margin: 48px 0 0; font-size: 60px; font-weight: 400; line-height: 1.16 }
  p { position: absolute; left: 72px; bottom: 44px; margin: 0; color: #575d60; font: 27px "Open Sans", "Noto Sans", sans-serif }
  .map { position: absolute; left: 610px; top: 150px; width: 900px; height: auto; fill: #0b5c68; opacity: 0.2 }
</style>
${map}
<main>
  <div class="brand">
    <svg viewBox="0 0 32 32"><path d="M2 23h28M4 23C9 9 23 9 28 23M10 16.2V23M16 12.6V23M22 16.2V23"/></svg>
    Passerelle
  </div>
  <h1>${title} ${end}</h1>
</main>
<p>${languages}</p>`

/** Takes the picture that previews of links show: the name, what it is, and the land of the first page's map. */
export async function takePreviewPicture(browser: Browser, url: string, file: string): Promise<void> {
  const site = await browser.newPage()
  await site.goto(url)
  const outlines = site.locator('.map path:not(.rim, .dot, .disputed)')
  const land = await outlines.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(''))
  const viewBox = await site.locator('svg.map').getAttribute('viewBox')
  await site.close()
  const t = translatorFor('en')
  const told = {
    title: t.text('startTitle'),
    end: t.text('startTitleEnd'),
    languages: 'English · Français · Español',
  }
  // A page of its own: styles within a page are what those of the site don't let in.
  const tab = await browser.newPage({ viewport: previewSize })
  await tab.setContent(page(`<svg class="map" viewBox="${viewBox}"><path d="${land}"/></svg>`, told))
  await tab.screenshot({ path: file })
  await tab.close()
}
