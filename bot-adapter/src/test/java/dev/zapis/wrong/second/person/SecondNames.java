package dev.zapis.wrong.second.person;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps what another part keeps already. */
public final class SecondNames implements PersonalRecords {

    @Override
    public int order() {
        return 99;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.expiring("name"));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        return Mono.just(Kept.NOTHING);
    }
}
