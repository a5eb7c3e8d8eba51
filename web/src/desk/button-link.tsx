import type { ButtonProps } from '@mantine/core';
import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type Props = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    ref?: Ref<HTMLAnchorElement>;
  };

const Anchor = (props: Props): ReactNode => <Button component="a" {...props} />;

/** Looks like a button and is a link: it can be opened beside and copied. */
export const ButtonLink = createLink(Anchor);
