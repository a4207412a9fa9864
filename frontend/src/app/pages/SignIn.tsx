import SignInPage from '@/features/account/SignInPage';
import { AntProvider } from '../AntProvider';

export default function SignIn() {
  return (
    <AntProvider>
      <SignInPage />
    </AntProvider>
  );
}
