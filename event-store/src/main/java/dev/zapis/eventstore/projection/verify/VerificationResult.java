package dev.zapis.eventstore.projection.verify;

import java.util.List;

/**
 * One thing that a verification has looked at.
 *
 * @param projection empty for the log itself
 * @param position up to which event it was looked at
 */
public record VerificationResult(String projection, long position, List<VerificationFault> faults) {

    public VerificationResult {
        faults = List.copyOf(faults);
    }
}
