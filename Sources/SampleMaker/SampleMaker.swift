@main
struct SampleMaker {
    static func main() {}
}
