import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Role, SignerFragment } from '../api/generated/desk/graphql.ts';
import {
  ChangeEmailDocument,
  DeactivateAccountDocument,
  GrantRoleDocument,
  MakeVouchingCodeDocument,
  ReactivateAccountDocument,
  WithdrawRoleDocument,
} from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import type { Me } from '../session/me.ts';
import { useMe } from '../session/me.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAccess } from './access-texts.ts';

type Props = { person: SignerFragment };
type Account = NonNullable<SignerFragment['account']>;
type WithAccount = { personId: string; account: Account };

const roles = ['HR', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** HR looks after ordinary accounts; one with a role is the administrator's. */
function mayBe(me: Me, { id, account }: SignerFragment) {
  const isAdministrator = me.roles.includes('ADMINISTRATOR');
  return {
    vouchedFor: account?.active === true && me.person.id !== id,
    givenRoles: isAdministrator,
    managed: isAdministrator || (account?.roles ?? []).length === 0,
  };
}

export function ManageAccount({ person }: Props): ReactNode {
  const texts = useAccess();
  const may = mayBe(useMe(), person);
  const { id, account } = person;
  return (
    <div className="form">
      {may.vouchedFor && <HandOver personId={id} />}
      {may.managed && <Email person={person} />}
      {account ? (
        <>
          {account.vouched && <span className="pill petrol">{texts.vouched}</span>}
          {may.givenRoles && <Roles personId={id} account={account} />}
          {may.managed && <Activity personId={id} account={account} />}
        </>
      ) : (
        <p className="muted">{texts.noAccount}</p>
      )}
    </div>
  );
}

function HandOver({ personId }: { personId: string }): ReactNode {
  const { code: texts } = useAccess();
  const make = useAct(MakeVouchingCodeDocument);
  const code = make.data?.makeVouchingCode.code;
  return (
    <section>
      <h3>{texts.title}</h3>
      <p>{texts.text}</p>
      <Trouble error={make.error} />
      {code && (
        <Notice good>
          <p>
            <strong>{texts.shown(`${code.slice(0, 3)} ${code.slice(3)}`)}</strong>
          </p>
          <p>{texts.once}</p>
        </Notice>
      )}
      <Button
        color="carpet"
        mt="xs"
        loading={make.isPending}
        onClick={() => make.mutate({ personId })}
      >
        {texts.make}
      </Button>
    </section>
  );
}

function Roles({ personId, account }: WithAccount): ReactNode {
  const texts = useAccess();
  const grant = useAct(GrantRoleDocument);
  const withdraw = useAct(WithdrawRoleDocument);
  return (
    <section>
      <h3>{texts.roles}</h3>
      <Trouble error={grant.error ?? withdraw.error} />
      <div className="buttons">
        {roles.map((role) => {
          const has = account.roles.includes(role);
          const act = has ? withdraw : grant;
          return (
            <Button
              key={role}
              variant="default"
              loading={act.isPending}
              onClick={() => act.mutate({ personId, role })}
            >
              {has ? texts.withdraw[role] : texts.grant[role]}
            </Button>
          );
        })}
      </div>
    </section>
  );
}

function Email({ person }: Props): ReactNode {
  const { email: texts } = useAccess();
  const [email, setEmail] = useState(person.email ?? '');
  const change = useAct(ChangeEmailDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ personId: person.id, email: email.trim() });
      }}
    >
      <TextInput
        type="email"
        required
        label={texts.label}
        description={texts.hint}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <Trouble error={change.error} />
      {change.isSuccess && (
        <Notice good>
          <p>{texts.changed}</p>
        </Notice>
      )}
      <Button type="submit" variant="default" mt="xs" loading={change.isPending}>
        {texts.change}
      </Button>
    </form>
  );
}

function Activity({ personId, account }: WithAccount): ReactNode {
  const texts = useAccess();
  const deactivate = useAct(DeactivateAccountDocument);
  const reactivate = useAct(ReactivateAccountDocument);
  const act = account.active ? deactivate : reactivate;
  return (
    <section>
      {account.active && <p className="muted">{texts.deactivateText}</p>}
      <Trouble error={deactivate.error ?? reactivate.error} />
      <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ personId })}>
        {account.active ? texts.deactivate : texts.reactivate}
      </Button>
    </section>
  );
}
