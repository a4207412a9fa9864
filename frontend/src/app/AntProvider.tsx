import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/useText';
import { useScheme } from '@/lib/scheme';
import { antdTheme } from './theme';

/** Ant Design in the project's tokens and the reader's language. */
export function AntProvider({ children }: { children: ReactNode }) {
  const { lang } = useText();
  const { scheme } = useScheme();
  return (
    <ConfigProvider theme={antdTheme(scheme)} locale={lang === 'en' ? enUS : zhCN}>
      {children}
    </ConfigProvider>
  );
}
