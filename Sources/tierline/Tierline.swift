@main struct Tierline { static func main() {} }
