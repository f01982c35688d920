package dev.zapis.wrong.unsaid;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps what nobody has words for. */
public final class UnsaidShoes implements PersonalRecords {

    @Override
    public int order() {
        return 99;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.expiring("shoes"));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        return Mono.just(Kept.NOTHING);
    }
}
