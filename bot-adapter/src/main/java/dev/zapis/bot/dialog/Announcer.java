package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/** Draws what is said to somebody unasked. Where the chat is does not change by it: a dialogue goes on as if nothing was said. */
public final class Announcer {

    private final House house;
    private final Painter painter;

    public Announcer(House house, Tokens tokens) {
        this.house = house;
        this.painter = new Painter(house.texts(), house.routes(), tokens);
    }

    /**
     * @param written the screen, as {@link Routes#written} has it
     * @return empty where there is nothing to tell any more; fails where it is no screen that stays in the chat
     */
    public Mono<Drawing> drawn(long chat, String written, Visit visit) {
        if (!(house.routes().read(written).orElse(null) instanceof Keepsake screen))
            return Mono.error(new IllegalArgumentException("nothing that can be said unasked: " + written));
        if (!house.routes().isOpen(screen, visit.visitor())) return Mono.empty();
        Sheet sheet = new Sheet(chat, 0, true, Reader.of(visit));
        Button home = Button.text("/dialog.home", house.landing().home());
        return screen.show(visit)
                .map(view -> view.only(button -> house.routes().isOpen(button.target(), visit.visitor())))
                .flatMap(view -> painter.paint(sheet, Routes.of(screen), view.row(home)));
    }
}
