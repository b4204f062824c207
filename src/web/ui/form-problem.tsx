import { useEffect, useRef } from 'react';
import type { Problem } from '#endpoints/problem.ts';

/** What is wrong with a form, at its top: the server's sentence, and a link to each field that it names. */
export function FormProblem({ problem }: { readonly problem: Problem | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const fields = Object.entries(problem.fields ?? {});
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded border-l-3 border-danger bg-danger-soft px-3 py-2"
    >
      <p className="font-medium">{problem.detail}</p>
      {fields.length > 0 && (
        <ul className="mt-1">
          {fields.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#field-${name}`}
                className="underline"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`field-${name}`)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
