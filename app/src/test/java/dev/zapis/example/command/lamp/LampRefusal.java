package dev.zapis.example.command.lamp;

import dev.zapis.command.Refusal;

/** Why a lamp stays as it is. */
public enum LampRefusal implements Refusal {
    DAY_PASSED,
    DAY_TOO_FAR,
    /** By whoever asks. */
    NOT_LIT
}
