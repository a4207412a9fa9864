import { Button as AntButton, Form, Input } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '@/api/error';
import { useText } from '@/i18n/useText';
import { useTitle } from '@/lib/hooks';
import { useSignIn } from './queries';
import styles from './SignInPage.module.css';

interface Credentials {
  email: string;
  password: string;
}

/** Only addresses of this site are followed after signing in. */
function nextAddress(asked: string | null): string {
  return asked && asked.startsWith('/') && !asked.startsWith('//') ? asked : '/';
}

export default function SignInPage() {
  const { t, pick } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const signIn = useSignIn();
  useTitle(t('account.signIn'));
  const refusal = signIn.error instanceof ApiError ? signIn.error : null;
  const problems = (field: string) => {
    const said = refusal?.fields[field];
    return said ? { validateStatus: 'error' as const, help: [said].flat().join(' ') } : {};
  };

  return (
    <div className={styles.page}>
      <h1>{t('account.signIn')}</h1>
      <p className={styles.lead}>{t('account.lead')}</p>
      {signIn.error && (
        <p role="alert" className={styles.refusal}>
          {refusal ? pick(refusal.text) : t('error.unexpected')}
        </p>
      )}
      <Form<Credentials>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={(credentials) =>
          signIn.mutate(credentials, {
            onSuccess: () => void navigate(nextAddress(params.get('next')), { replace: true }),
          })
        }
      >
        <Form.Item
          name="email"
          label={t('account.email')}
          rules={[{ required: true, message: t('account.emailNeeded') }]}
          {...problems('email')}
        >
          <Input type="email" autoComplete="username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('account.password')}
          rules={[{ required: true, message: t('account.passwordNeeded') }]}
          {...problems('password')}
        >
          <Input type="password" autoComplete="current-password" />
        </Form.Item>
        <AntButton type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('account.signIn')}
        </AntButton>
      </Form>
    </div>
  );
}
