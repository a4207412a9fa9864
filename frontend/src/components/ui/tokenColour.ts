/** Reads a design token's colour, because a canvas knows no CSS variables. */
export function tokenColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
