/** How much a picture is enlarged to fill its zone. Pure: one scale for all steps of a slide. */

export interface Size { width: number, height: number }

/** More than this looks coarse next to the title. */
export const MOST_SCALE = 1.6

/** From 1, because nothing on a slide is drawn smaller than it was designed, to `most`. */
export function fit(natural: Size, zone: Size, most = MOST_SCALE): number {
  return Math.max(1, Math.min(most, zone.width / natural.width, zone.height / natural.height))
}

/** Fine enough that no step is seen. */
const STEP = 0.02

/**
 * The same for a picture that breaks its lines to the room it gets: the largest scale at which it fits.
 *
 * @param layOut lays the picture out in a zone that is smaller by the scale, and says what it takes
 */
export function fitLaidOut(layOut: (zone: Size) => Size, zone: Size, most = MOST_SCALE): number {
  for (let scale = most; scale > 1; scale -= STEP) {
    const room = { width: zone.width / scale, height: zone.height / scale }
    const natural = layOut(room)
    if (natural.width <= room.width && natural.height <= room.height)
      return scale
  }
  return 1
}
