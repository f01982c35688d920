package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.RenderRequest;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import reactor.core.publisher.Mono;

/** Draws what is said to somebody unasked. Where the chat is does not change by it: a dialogue goes on as if nothing was said. */
public final class NotificationRenderer {

    private final BotContext house;
    private final ViewRenderer painter;

    public NotificationRenderer(BotContext house, CallbackTokenStore tokens) {
        this.house = house;
        this.painter = new ViewRenderer(house.texts(), house.routes(), tokens);
    }

    /**
     * @param written the screen, as {@link Routes#written} has it
     * @return empty where there is nothing to tell any more; fails where it is no screen that stays in the chat
     */
    public Mono<OutgoingMessage> drawn(long chat, String written, Visit visit) {
        if (!(house.routes().read(written).orElse(null) instanceof PermanentScreen screen))
            return Mono.error(new IllegalArgumentException("nothing that can be said unasked: " + written));
        if (!house.routes().isOpen(screen, visit.visitor())) return Mono.empty();
        RenderRequest sheet = new RenderRequest(chat, 0, true, RenderLocale.of(visit));
        Button home = Button.text("/dialog.home", house.landing().home());
        return screen.show(visit)
                .map(view -> view.only(button -> house.routes().isOpen(button.target(), visit.visitor())))
                .flatMap(view -> painter.paint(sheet, Routes.of(screen), view.row(home)));
    }
}
