/** Gives the keyboard back to the slides after a press by pointer or key: Slidev ignores arrow keys while a button has the focus. */
export function giveBack({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement)
    currentTarget.blur()
}
