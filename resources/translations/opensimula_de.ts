<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>about 10^{exponent}</source>
        <translation>etwa 10^{exponent}</translation>
    </message>
</context>
</TS>
