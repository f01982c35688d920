package dev.zapis.bot.dialog;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What somebody has sent and not confirmed yet: too much for a button, and nothing that a dialogue should remember. It is kept
 * for an hour, one thing for each account, and only that account finds it.
 */
public interface UploadStore {

    /** @return the id to find it by; the same for the same lines */
    Mono<String> keep(List<String> lines);

    /** Empty where it is there no more. */
    Mono<List<String>> kept(String id);

    Mono<Void> drop(String id);
}
