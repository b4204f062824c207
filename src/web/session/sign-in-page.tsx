import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { signIn } from '#endpoints/session.ts';
import { queryClient } from '#web/lib/query-client.ts';
import { noteSignedIn } from '#web/lib/signed-in.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { Button } from '#web/ui/button.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextField } from '#web/ui/text-field.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  const action = useAction(signIn, () => {
    noteSignedIn('in');
    queryClient.clear();
    void navigate({ to: '/' });
  });
  const { values, field } = useForm({ email: '', password: '' }, action.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.run({ body: values });
  };
  return (
    <OutsideFrame title="Sign in" intro="Your estimates, bills and books are where you left them.">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={action.problem} />
        <TextField label="E-mail" type="email" autoComplete="email" autoFocus {...field('email')} />
        <TextField label="Password" type="password" autoComplete="current-password" {...field('password')} />
        <Button type="submit" weight="primary" busy={action.busy} className="mt-2">
          Sign in
        </Button>
      </form>
      <p className="text-muted">
        New here?{' '}
        <Link to="/sign-up" className="text-accent underline">
          Sign up
        </Link>
      </p>
    </OutsideFrame>
  );
}
