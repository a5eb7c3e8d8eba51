import { registerEnumType } from '@nestjs/graphql';
import { findings } from './contests.service.ts';
import { exchangeStates } from './rules/exchange.ts';
import { visitActions } from './rules/lifecycle.ts';
import { reasonCodes } from './rules/reasons.ts';
import { cancelSides, declineCauses, visitStates } from './rules/visit.ts';

registerEnumType(visitStates, {
  name: 'VisitState',
  description: 'The life of a visit.',
  valuesMap: {
    PROPOSED: { description: 'Waits for the leader’s answer, until `answerBy`.' },
    CONFIRMED: {
      description: 'The leader said yes; `waitingForTeam` says whether the team has to.',
    },
    POSTPONED: { description: 'Still without a new date; it holds no place.' },
    LOGGED: {
      description: 'Not planned, and logged afterwards; it counts once the host side confirms it.',
    },
    DONE: { description: 'The host side confirmed that it happened.' },
    MISSED: { description: 'The host side reported that nobody came.' },
    DECLINED: {
      description: 'A proposal that was answered no, or not in time: see `declineCause`.',
    },
    CANCELLED: { description: 'Called off by one side: see `cancelSide`.' },
  },
});

registerEnumType(declineCauses, {
  name: 'DeclineCause',
  description: 'Why a proposal came to nothing.',
  valuesMap: {
    NO: { description: 'The leader or assistant said no.' },
    EXPIRED: { description: 'Nobody answered in time; the place is free again.' },
  },
});

registerEnumType(cancelSides, {
  name: 'CancelSide',
  description: 'Which side called a visit off; never why.',
  valuesMap: {
    VISITOR: { description: 'The leader, or the assistant.' },
    HOST: { description: 'The host team; it never counts against the leader.' },
    PROGRAMME: { description: 'HR.' },
    FORCE_MAJEURE: { description: 'Nobody could help it; recorded by HR.' },
  },
});

registerEnumType(visitActions, {
  name: 'VisitAction',
  description: 'What the person who asks may do to a visit now.',
  valuesMap: {
    ACCEPT: { description: '`acceptVisit`.' },
    DECLINE: { description: '`declineVisit`.' },
    POSTPONE: { description: '`postponeVisit`.' },
    CANCEL: { description: '`cancelVisit`, for at least one side.' },
    AGREE: { description: '`agreeToVisit`: the team’s yes inside the notice period.' },
    CONFIRM_IT_HAPPENED: { description: '`confirmItHappened`, after the end.' },
    REPORT_MISSED: { description: '`reportMissed`, after the end.' },
    CONTEST: { description: '`contestMissed`, once.' },
    DECIDE_CONTEST: { description: '`decideContest`.' },
    ASK_STAND_IN: { description: '`askStandIn`.' },
    ASK_SWAP: { description: '`askSwap`.' },
    ANNOUNCE_LATE: {
      description: '`announceLate`, from twelve hours before the start to the end.',
    },
    CLAIM: { description: '`claimVisit`, while nobody receives the visitor.' },
    GIVE_BACK: { description: '`giveBackVisit`.' },
    ARRANGE_HOST: { description: '`arrangeHost`.' },
    REFLECT: { description: '`submitReflection`, after the end; `reflected` says whether it was.' },
  },
});

registerEnumType(reasonCodes, {
  name: 'ReasonCode',
  description: 'Why this leader, why here.',
  valuesMap: {
    NOT_YET_VISITED_TYPE: { description: 'The leader has not visited this kind of work yet.' },
    NOT_YET_VISITED_TEAM: { description: 'The leader has not visited this team yet.' },
    QUARTER_STILL_EMPTY: { description: 'That part of the leader’s year has no visit yet.' },
    AGREEMENT_SHARE: { description: 'The agreement still asks for it.' },
    TEAM_SELDOM_VISITED: { description: 'The team had few visitors in the past twelve months.' },
    FIRST_VISIT: { description: 'The leader’s first visit.' },
    SOON_AFTER_STARTING: { description: 'Within sixty days of the leader’s first day.' },
    RETURN_VISIT: { description: 'Back to a team, before anywhere else.' },
    DEPARTMENT_NOT_YET: {
      description:
        'Nobody of the leader’s department visited this kind of work in the past twelve months.',
    },
    SHIFT_SELDOM_SEEN: {
      description: 'Nobody was with this team on this kind of shift in the past twelve months.',
    },
    FITS_THE_DIARY: { description: 'The leader’s diary and other visits leave room.' },
  },
});

registerEnumType(exchangeStates, {
  name: 'ExchangeState',
  description: 'Where a question between two leaders stands.',
  valuesMap: {
    ASKED: { description: 'Waits for the answer, until `answerBy`.' },
    ACCEPTED: { description: 'The places changed hands.' },
    DECLINED: { description: 'The other leader said no; everything stayed as it was.' },
    WITHDRAWN: { description: 'Taken back by who asked.' },
    LAPSED: { description: 'Not answered in time.' },
  },
});

registerEnumType(findings, {
  name: 'Finding',
  description: 'What HR finds about a contested “nobody came”.',
  valuesMap: {
    IT_HAPPENED: { description: 'The visit is DONE and counts.' },
    NOBODY_CAME: { description: 'The visit stays MISSED.' },
    HOST_WAS_AWAY: { description: 'The visit is CANCELLED by the host side.' },
  },
});
