import { palettes } from './theme';
import css from './tokens.css?raw';

const blocks = {
  light: css.slice(css.indexOf(':root'), css.indexOf("[data-theme='dark']")),
  dark: css.slice(css.indexOf("[data-theme='dark']")),
};

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * channels[0]! + 0.7152 * channels[1]! + 0.0722 * channels[2]!;
}

/** Contrast ratio as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const palette = palettes[scheme];

  it.each(Object.entries(palette))('states %s as the style sheet does', (name, colour) => {
    expect(blocks[scheme]).toContain(`--${name}: ${colour};`);
  });

  const inks = ['ink', 'ink-2', 'ink-3', 'act'] as const;
  const grounds = ['bg', 'surface', 'sunken'] as const;
  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    'keeps %s legible on %s',
    (ink, ground) => {
      expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['ok', 'ok-soft'],
    ['near', 'near-soft'],
    ['stop', 'stop-soft'],
    ['act-ink', 'act'],
    ['ink-2', 'act-soft'],
    ['ok', 'surface'],
    ['near', 'bg'],
    ['stop', 'surface'],
  ] as const)('keeps %s legible on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the outlines of controls at 3:1 or more', () => {
    expect(contrast(palette['line-strong'], palette.surface)).toBeGreaterThanOrEqual(3);
  });
});
