package dev.zapis.command;

/** Why a reason is none. */
public enum ReasonRefusal implements Refusal {
    /** None at all, or more than 200 characters. */
    LENGTH
}
