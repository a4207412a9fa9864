import type { ReactNode } from 'react';

function icon(shape: ReactNode) {
  return function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
);
export const CloseIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />);
export const UndoIcon = icon(<path d="M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7" />);
export const DownIcon = icon(<path d="m4 6 4 4 4-4" />);
export const LeftIcon = icon(<path d="m10 4-4 4 4 4" />);
export const RightIcon = icon(<path d="m6 4 4 4-4 4" />);
export const FilterIcon = icon(<path d="M2 4h12M4.5 8h7M7 12h2" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9" />
  </>,
);
export const MoonIcon = icon(<path d="M13.5 9.5A5.8 5.8 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7Z" />);
export const DeviceIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="8" rx="1" />
    <path d="M6 14h4" />
  </>,
);
export const CheckIcon = icon(<path d="m3.5 8.5 3 3 6-7" />);
export const WarnIcon = icon(<path d="M8 2 1.8 13.2h12.4L8 2Zm0 4.5v3M8 11.4v.1" />);
export const UserIcon = icon(
  <>
    <circle cx="8" cy="5.5" r="2.7" />
    <path d="M2.8 14a5.2 5.2 0 0 1 10.4 0" />
  </>,
);
export const BoxIcon = icon(
  <path d="m8 1.8 5.6 3v6.4L8 14.2l-5.6-3V4.8L8 1.8ZM2.4 4.8 8 7.9l5.6-3.1M8 7.9v6.3" />,
);
export const FactoryIcon = icon(<path d="M2 13.5v-7l4 2.5V6.500l4 2.5V3h4v10.500H2Z" />);
export const TagIcon = icon(<path d="M2 7.500V2.500h5l6.5 6.5-5 5L2 7.500ZM5 5.300v.1" />);
export const RulerIcon = icon(
  <path d="M1.8 10.5 10.5 1.800l3.7 3.7-8.7 8.7-3.7-3.700ZM4.5 8l1.5 1.500M7 5.5 8.5 7M9.3 3.200l1.5 1.5" />,
);
export const CentreIcon = icon(
  <>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1.5V5M8 11v3.5M1.5 8H5M11 8h3.5" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.5M8 5v.1" />
  </>,
);
