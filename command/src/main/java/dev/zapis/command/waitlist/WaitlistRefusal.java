package dev.zapis.command.waitlist;

import dev.zapis.command.Refusal;

/** Why a queue stays as it is. */
public enum WaitlistRefusal implements Refusal {
    /** The person does not wait there, or no longer. */
    NOT_WAITING,
    /** What is offered is no longer theirs to take. */
    OFFER_OVER,
    /** The seat is kept for those who wait. */
    KEPT,
    /** Nothing is kept for anybody any more. */
    CLOSED,
    PRIORITY_RANGE
}
