import { Component, type ReactNode } from 'react';
import { ErrorState } from '@/components/ui/states';

interface State {
  error: Error | null;
}

/** Keeps a page that failed to draw from taking the whole site with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div style={{ maxWidth: 760, margin: '48px auto', padding: '0 16px' }}>
        <ErrorState error={error} retry={() => window.location.reload()} />
      </div>
    );
  }
}
