import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isExpected } from './lib/problem-of.ts';
import { queryClient } from './lib/query-client.ts';
import { applyTheme } from './lib/theme.ts';
import { router } from './routes.tsx';
import { Toasts } from './ui/toasts.tsx';

applyTheme();

const root = document.getElementById('root');
if (root) {
  // A problem that a page shows in words is no fault of the page, so it is not reported as one.
  const onCaughtError = (error: unknown) => void (isExpected(error) || reportError(error));
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </StrictMode>,
  );
}
