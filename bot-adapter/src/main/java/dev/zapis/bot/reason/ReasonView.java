package dev.zapis.bot.reason;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for a reason, and tells one. */
public final class ReasonView {

    private ReasonView() {}

    /** Adds what to do and a button for each ready reason. */
    public static View asked(View view, List<PresetReason> presets, Function<String, Target> act) {
        return offered(view.line("/reason.ask"), presets, act);
    }

    /** The buttons alone, where the view says itself what they are for. */
    public static View offered(View view, List<PresetReason> presets, Function<String, Target> act) {
        return view.each(presets, each -> Button.of(words(each), act.apply(each.recorded())));
    }

    /** The reason as a line, where there is one. */
    public static View told(View view, @Nullable String recorded) {
        return recorded == null ? view : view.line("/reason.why", "reason", said(recorded));
    }

    /** A reason as it is recorded, in words. */
    public static Text said(String recorded) {
        return Arrays.stream(PresetReason.values())
                .filter(preset -> preset.recorded().equals(recorded))
                .findFirst()
                .map(ReasonView::words)
                .orElse(Text.plain(recorded));
    }

    private static Text words(PresetReason preset) {
        return Text.of("/reason." + preset.code());
    }
}
