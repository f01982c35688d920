package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.events.person.Role;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A section that admins open by typing its name; to nobody else its name means anything. The names are the intent's phrases. */
public abstract class AdminSection implements TypedIntent {

    private final String name;
    private final String label;
    private final Function<Visit, Screen> screen;

    /**
     * @param name of the intent
     * @param label text of a button that leads there
     */
    protected AdminSection(String name, String label, Function<Visit, Screen> screen) {
        this.name = name;
        this.label = label;
        this.screen = screen;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text label(Phrase phrase, Visit visit) {
        return Text.of(label);
    }

    @Override
    public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
        return visit.visitor().has(Role.ADMIN) ? Mono.fromSupplier(() -> screen.apply(visit)) : Mono.empty();
    }
}
