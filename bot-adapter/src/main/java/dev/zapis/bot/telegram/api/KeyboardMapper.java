package dev.zapis.bot.telegram.api;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Keyboards in Telegram's terms. */
public final class KeyboardMapper {

    public static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private KeyboardMapper() {}

    /** None where there is no key at all. */
    static @Nullable ReplyKeyboard sent(OutgoingMessage outgoing) {
        OutgoingMessage.ReplyKeys replies = outgoing.replies();
        if (replies != null) return below(replies);
        return outgoing.keyboard().isEmpty() ? null : of(outgoing);
    }

    private static ReplyKeyboardMarkup below(OutgoingMessage.ReplyKeys replies) {
        List<KeyboardRow> rows = new ArrayList<>();
        rows.add(new KeyboardRow(KeyboardButton.builder()
                .text(replies.contact())
                .requestContact(true)
                .build()));
        for (List<String> row : replies.rows())
            rows.add(new KeyboardRow(row.stream().map(KeyboardButton::new).toList()));
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows)
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    public static InlineKeyboardMarkup of(OutgoingMessage outgoing) {
        List<InlineKeyboardRow> rows = outgoing.keyboard().stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(KeyboardMapper::key).toList()))
                .toList();
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton key(OutgoingMessage.Key key) {
        var button = InlineKeyboardButton.builder().text(key.label()).style(style(key.style()));
        String copied = key.copied();
        return copied == null
                ? button.callbackData(key.data()).build()
                : button.copyText(new CopyTextButton(copied)).build();
    }

    private static @Nullable String style(Button.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case CONFIRM -> "success";
            case DANGER -> "danger";
        };
    }
}
