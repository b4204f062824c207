import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { signUp } from '#endpoints/session.ts';
import { queryClient } from '#web/lib/query-client.ts';
import { noteSignedIn } from '#web/lib/signed-in.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { Button } from '#web/ui/button.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextField } from '#web/ui/text-field.tsx';

export function SignUpPage() {
  const navigate = useNavigate();
  const action = useAction(signUp, () => {
    noteSignedIn('in');
    queryClient.clear();
    void navigate({ to: '/new-company' });
  });
  const { values, field } = useForm({ name: '', email: '', password: '' }, action.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.run({ body: values });
  };
  return (
    <OutsideFrame
      title="Start billing in progress"
      intro="Build an estimate once, bill any share of it, and keep every figure exact to the cent."
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={action.problem} />
        <TextField label="Your name" autoComplete="name" autoFocus {...field('name')} />
        <TextField label="E-mail" type="email" autoComplete="email" {...field('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. A short sentence is easy to keep in mind."
          {...field('password')}
        />
        <Button type="submit" weight="primary" busy={action.busy} className="mt-2">
          Sign up
        </Button>
      </form>
      <p className="text-muted">
        Signed up already?{' '}
        <Link to="/sign-in" className="text-accent underline">
          Sign in
        </Link>
      </p>
    </OutsideFrame>
  );
}
