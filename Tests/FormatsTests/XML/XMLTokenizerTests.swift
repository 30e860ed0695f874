import CaseModel
import Formats
import Testing

struct XMLTokenizerTests {
    @Test(arguments: [
        ("<a/>", "<a> </a>"),
        ("<a></a>", "<a> </a>"),
        ("<?xml version='1.0'?>\n<a b='1' c=\"2\" />", "<a b=1 c=2> </a>"),
        ("<a>one<b/>two</a>", "<a> one <b> </b> two </a>"),
        ("<a> \n </a>", "<a> </a>"),
        ("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</a>", "<a> <&>\"'AB </a>"),
        ("<a b='&lt;&#x20AC;'/>", "<a b=<€> </a>"),
        ("<a><![CDATA[x]] > <b> &amp; ]]]></a>", "<a> x]] > <b> &amp; ] </a>"),
        ("<a>1<!-- <b> -- - -->2</a>", "<a> 12 </a>"),
        ("<a>1<?pi ?x>?>2</a>", "<a> 12 </a>"),
        ("<a b='x > y'>z</a>", "<a b=x > y> z </a>"),
        ("<n:a n:b='1'></n:a >", "<n:a n:b=1> </n:a>"),
        ("<a/><b/>", "<a> </a> <b> </b>"),
        ("\u{FEFF}<a/>", "<a> </a>"),
        ("<größe maß='ü'/>", "<größe maß=ü> </größe>"),
        ("no element", ""),
        ("", ""),
    ])
    func `a document is split into tokens`(document: String, tokens: String) {
        #expect(XMLCheck(document).tokens == tokens)
    }

    @Test(arguments: [
        "<a b='1'>x &amp; y<![CDATA[ ]]]]> <c/></a>", "<!DOCTYPE a [<!ENTITY e \"]>\">]><a>&e;</a>",
        "<a><b><c>x</b></a></d>", "<a b='1<c d=\"2'>x</a", "a < b <> </ <!x <a\u{0}>\u{3}</a>",
        "<!-- - -- ---><?x y??><a\nb = 'c'\r\n/>", "<größe>€</größe>",
    ])
    func `how a document is cut into chunks changes nothing`(document: String) {
        let whole = XMLCheck(document)
        for size in 1...document.utf8.count {
            let cut = XMLCheck(document, chunk: size)
            #expect(cut.tokens == whole.tokens)
            #expect(cut.flaws == whole.flaws)
        }
    }

    @Test func `a start tag knows its line, its offset and how it was written`() throws {
        let tag = try #require(XMLCheck("<?xml?>\n<a>\n  <b\n c='&lt;' /></a>", chunk: 3).tags.last)
        #expect(tag.line == 3)
        #expect(tag.offset == 14)
        #expect(tag.raw == "<b\n c='&lt;' />")
    }

    @Test(arguments: [
        ("<a><b></a>", "<a> <b> </b> </a>", "<b> is not closed at line 1, byte 6"),
        ("<a><b>", "<a> <b> </b> </a>", "The document ends inside <b> at line 1, byte 6"),
        ("<a></b></a>", "<a> </a>", "</b> closes nothing at line 1, byte 3"),
        ("<a>1 < 2</a>", "<a> 1 < 2 </a>", "A < begins no tag at line 1, byte 5"),
        ("<a>&copy;</a>", "<a> &copy; </a>", "An entity is not one of XML's own at line 1, byte 12"),
        ("<a b='&#0;'/>", "<a b=&#0;> </a>", "An entity is not one of XML's own at line 1, byte 0"),
        (
            "<a>x\u{3}y</a>", "<a> x?y </a>",
            "A control character (3) stands in the document at line 1, byte 4"
        ),
        ("<a\n><b c='d e='f'/>", "<a> <b c=d e=> </b> </a>", "An attribute has no value at line 2, byte 4"),
        ("<a b='1<c/></a>", "<a> <c> </c> </a>", "An attribute's quote is not closed at line 1, byte 0"),
        ("<a b=1 c>x</a>", "<a b=1> x </a>", "An attribute's value has no quotes at line 1, byte 0"),
        ("<a>x</a", "<a> x </a>", "The document ends inside a tag, comment or section at line 1, byte 4"),
        ("<a><b </a>", "<a> <b> </b> </a>", "A tag is not closed at line 1, byte 3"),
        ("<a><!x></a>", "<a> </a>", "A <! begins nothing that is known at line 1, byte 3"),
        ("<a><!-- x</a>", "<a> </a>", "The document ends inside a tag, comment or section at line 1, byte 3"),
    ])
    func `damage is one flaw, and the rest is read`(document: String, tokens: String, flaw: String) {
        let read = XMLCheck(document)
        #expect(read.tokens == tokens)
        #expect(read.flaws.map(\.code) == [.xmlMalformed])
        #expect(read.messages == ["\(flaw); what could be read was analysed."])
    }
}
