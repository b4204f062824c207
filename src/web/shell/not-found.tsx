import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <div className="mx-auto flex max-w-prose flex-col gap-3 px-6 py-16">
      <h1 className="text-title font-semibold">There is no page here</h1>
      <p className="text-muted">The address may be mistyped, or what it named was removed.</p>
      <Link to="/" className="text-accent underline">
        Go to the overview
      </Link>
    </div>
  );
}
