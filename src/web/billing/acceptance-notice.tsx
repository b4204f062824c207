import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';

interface AcceptanceNoticeProps {
  readonly estimate: AnswerOf<typeof readEstimate>;
  /** Declined or expired, and not yet answered. */
  readonly asking: boolean;
  readonly onAnyway: () => void;
}

/** Any saved estimate can be billed; one that the client has not accepted says so, a declined one asks first. */
export function AcceptanceNotice({ estimate, asking, onAnyway }: AcceptanceNoticeProps) {
  const { id, status } = estimate;
  if (asking) {
    return (
      <Notice
        tone="caution"
        title={status === 'declined' ? 'The client declined this estimate' : 'This estimate has expired'}
        actions={
          <>
            <Button onClick={onAnyway}>Bill it anyway</Button>
            <LinkButton to="/estimates/$id" params={{ id }}>
              Go back
            </LinkButton>
          </>
        }
      >
        Bill it only if the work was agreed all the same.
      </Notice>
    );
  }
  if (status === 'accepted') return null;
  return (
    <Notice tone="info">
      The client has not accepted this estimate yet. It can be billed; mark it as accepted on its page when
      they do.
    </Notice>
  );
}
