package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.callback.Routes;
import java.util.Optional;

/** What whoever wants to cancel may have begun: whatever is behind the screens that menus and commands open. */
final class BegunSteps {

    private static final String CANCEL = "cancel";

    private final BotContext context;

    BegunSteps(BotContext context) {
        this.context = context;
    }

    /** Whether this is the screen that puts aside what was begun, and nothing was. A newcomer is always coming in. */
    boolean isNothing(UpdateContext update, Screen opened) {
        if (!context.routes().slash(CANCEL).equals(Optional.of(opened))) return false;
        if (update.visit().visitor().isNewcomer()) return false;
        return update.listening().map(this::isNothing).orElse(true);
    }

    private boolean isNothing(Screen screen) {
        String route = Routes.of(screen);
        return screen instanceof PermanentScreen
                || route.equals(Routes.of(context.fallbacks().home()))
                || context.routes().sections().contains(route);
    }
}
