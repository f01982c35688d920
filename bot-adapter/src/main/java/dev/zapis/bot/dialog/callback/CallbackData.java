package dev.zapis.bot.dialog.callback;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button gives back when it is tapped: {@code 1<target>|<render>}, with {@code ~<token>} for a target that is too
 * long and a star before the render number on a permanent screen.
 *
 * @param target as {@link Routes} writes it, or a token that stands for it
 * @param render number of the rendering that the button is on
 * @param lasting the button is on a permanent screen and does not go out of date
 */
public record CallbackData(String target, long render, boolean lasting) {

    static final int LONGEST = 64;
    private static final String VERSION = "1";
    private static final String TOKEN = "~";
    private static final Pattern FORM = Pattern.compile(VERSION + "(.+)\\|(\\*?)([0-9A-Za-z]{1,11})", Pattern.DOTALL);

    public String data() {
        return VERSION + target + "|" + (lasting ? "*" : "") + Base62.write(render);
    }

    public boolean fits() {
        return data().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    public boolean isToken() {
        return target.startsWith(TOKEN);
    }

    public String token() {
        return target.substring(TOKEN.length());
    }

    public CallbackData standingFor(String token) {
        return new CallbackData(TOKEN + token, render, lasting);
    }

    public static Optional<CallbackData> read(String data) {
        if (data.getBytes(StandardCharsets.UTF_8).length > LONGEST) return Optional.empty();
        Matcher form = FORM.matcher(data);
        if (!form.matches()) return Optional.empty();
        try {
            return Optional.of(new CallbackData(
                            form.group(1),
                            Base62.read(form.group(3)),
                            !form.group(2).isEmpty()))
                    .filter(callback -> callback.data().equals(data));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
