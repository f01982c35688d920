package dev.zapis.wrong.heirs;

final class AnotherByClass extends ByClass {}
