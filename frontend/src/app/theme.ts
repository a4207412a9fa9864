import type { Scheme } from '@/lib/scheme';
import { theme as antd, type ThemeConfig } from 'antd';

/** The palette of tokens.css, which Ant Design needs as values because it derives shades from them. */
export const palettes = {
  light: {
    bg: '#f4f5f7',
    surface: '#ffffff',
    sunken: '#eceef2',
    line: '#dde1e7',
    'line-strong': '#8791a0',
    ink: '#161b22',
    'ink-2': '#465160',
    'ink-3': '#5f6977',
    act: '#1756b8',
    'act-soft': '#e7effc',
    'act-ink': '#ffffff',
    ok: '#146b41',
    'ok-soft': '#e3f3ea',
    near: '#845500',
    'near-soft': '#fbf1dc',
    stop: '#b3261e',
    'stop-soft': '#fbe7e5',
  },
  dark: {
    bg: '#0e1217',
    surface: '#161b22',
    sunken: '#1e252e',
    line: '#2b333e',
    'line-strong': '#6b7686',
    ink: '#e6eaf0',
    'ink-2': '#b3bcc8',
    'ink-3': '#97a1af',
    act: '#82b3ff',
    'act-soft': '#182a45',
    'act-ink': '#0b1420',
    ok: '#63cf9a',
    'ok-soft': '#12301f',
    near: '#e6b352',
    'near-soft': '#33270f',
    stop: '#ff8f86',
    'stop-soft': '#3b1a18',
  },
} as const;

export function antdTheme(scheme: Scheme): ThemeConfig {
  const colour = palettes[scheme];
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colour.act,
      colorSuccess: colour.ok,
      colorWarning: colour.near,
      colorError: colour.stop,
      colorLink: colour.act,
      colorBgBase: colour.surface,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorTextBase: colour.ink,
      colorTextLightSolid: colour['act-ink'],
      colorBorder: colour['line-strong'],
      colorBorderSecondary: colour.line,
      borderRadius: 6,
      fontSize: 14,
      fontFamily: 'var(--font)',
      controlHeight: 32,
      controlHeightLG: 44,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
  };
}
