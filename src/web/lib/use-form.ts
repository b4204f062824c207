import { useCallback, useState } from 'react';
import type { Problem } from '#endpoints/problem.ts';

/** The values of a form; each field gets its value, its setter and the problem that names it. */
export function useForm<Values extends object>(initial: Values | (() => Values), problem: Problem | null) {
  const [values, setValues] = useState(initial);
  const set = useCallback((change: Partial<Values> | ((before: Values) => Partial<Values>)) => {
    setValues((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) }));
  }, []);
  const field = <Name extends keyof Values & string>(name: Name) => ({
    name,
    value: values[name],
    onChange: (value: Values[Name]) => set({ [name]: value } as unknown as Partial<Values>),
    error: problem?.fields?.[name],
  });
  return { values, set, field };
}
