import type { FormEvent } from 'react';
import { useState } from 'react';
import { createApiKey } from '#endpoints/company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** Makes a key and shows it this once. */
export function NewApiKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const make = useAction(createApiKey, (made) => setKey(made.key));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.run({ body: { name } });
  };
  if (key !== null) {
    return (
      <Dialog open onClose={onClose} title="Your new key">
        <p className="mb-3">
          Copy it now. It is not shown again, and only its first characters are kept in sight.
        </p>
        <code className="rounded border border-line bg-sunken p-2 break-all">{key}</code>
        <DialogActions>
          {window.isSecureContext && (
            <Button onClick={() => void navigator.clipboard.writeText(key).then(() => toast('Key copied'))}>
              Copy
            </Button>
          )}
          <Button weight="primary" onClick={onClose}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} title="Make a key">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={make.problem} />
        <TextField
          label="Name"
          name="name"
          hint="What it is for, to tell keys apart."
          autoFocus
          value={name}
          onChange={setName}
          error={make.problem?.fields?.name}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={make.busy}>
            Make the key
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
